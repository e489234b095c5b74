package org.sironet.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a device is called, from what its browser says of itself: the browser's name and the system's. */
final class UserAgents {

    /** The first that fits counts: most browsers also claim to be others. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("MicroMessenger", "WeChat");
        BROWSERS.put("WhatsApp", "WhatsApp");
        BROWSERS.put("Telegram", "Telegram");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("HuaweiBrowser", "Huawei Browser");
        BROWSERS.put("UCBrowser", "UC Browser");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("Chromium", "Chromium");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Safari", "Safari");
        BROWSERS.put("curl", "curl");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("HarmonyOS", "HarmonyOS");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private UserAgents() {}

    /** {@code Firefox · Windows}; empty when nothing is known. */
    static String words(@Nullable String agent) {
        if (agent == null) return "";
        var browser = first(BROWSERS, agent);
        var system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(each -> agent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
