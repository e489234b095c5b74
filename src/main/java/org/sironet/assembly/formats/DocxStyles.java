package org.sironet.assembly.formats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles and lists of a .docx, which decide what a paragraph is. */
final class DocxStyles {

    /** A style, or what a paragraph says of itself. */
    record Style(String name, String base, String list, int level, int outline) {

        static final Style NONE = new Style("", "", "", 0, -1);

        Style over(Style under) {
            return new Style(
                    name.isEmpty() ? under.name : name,
                    under.base,
                    list.isEmpty() ? under.list : list,
                    list.isEmpty() ? under.level : level,
                    outline < 0 ? under.outline : outline);
        }
    }

    /** How a level of a list is marked: {@code decimal} and {@code Article %1}. */
    record Level(String format, String mark) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, Level> levels = new HashMap<>();

    DocxStyles(Archive archive) throws Unreadable {
        var styled = archive.file("word/styles.xml");
        if (styled.isPresent()) styles(new Xml(styled.get()));
        var numbered = archive.file("word/numbering.xml");
        if (numbered.isPresent()) lists(new Xml(numbered.get()));
    }

    private void styles(Xml xml) throws Unreadable {
        var id = "";
        var style = Style.NONE;
        while (xml.next()) {
            if (xml.ends() && xml.name().equals("style") && !id.isEmpty()) styles.put(id, style);
            if (!xml.starts()) continue;
            if (xml.name().equals("style")) {
                id = xml.attribute("styleId");
                style = Style.NONE;
            } else style = with(style, xml);
        }
    }

    /** A property of a style or paragraph that has just begun. */
    static Style with(Style style, Xml xml) {
        var value = xml.attribute("val");
        return switch (xml.name()) {
            case "name" ->
                new Style(value.toLowerCase(Locale.ROOT), style.base, style.list, style.level, style.outline);
            case "basedOn" -> new Style(style.name, value, style.list, style.level, style.outline);
            case "numId" -> new Style(style.name, style.base, value, style.level, style.outline);
            case "ilvl" -> new Style(style.name, style.base, style.list, number(value, 0), style.outline);
            case "outlineLvl" -> new Style(style.name, style.base, style.list, style.level, number(value, -1));
            default -> style;
        };
    }

    private static int number(String value, int otherwise) {
        return value.matches("[0-9]") ? Integer.parseInt(value) : otherwise;
    }

    private void lists(Xml xml) throws Unreadable {
        var kind = "";
        var list = "";
        var level = "";
        var format = "";
        while (xml.next()) {
            if (!xml.starts()) continue;
            switch (xml.name()) {
                case "abstractNum" -> kind = xml.attribute("abstractNumId");
                case "num" -> list = xml.attribute("numId");
                case "abstractNumId" -> lists.put(list, xml.attribute("val"));
                case "lvlOverride" -> xml.skip();
                case "lvl" -> level = xml.attribute("ilvl");
                case "numFmt" -> format = xml.attribute("val");
                case "lvlText" -> levels.put(kind + "/" + level, new Level(format, xml.attribute("val")));
                default -> {}
            }
        }
    }

    /** With everything that it is based on. */
    Style style(String id) {
        var style = styles.getOrDefault(id, Style.NONE);
        for (var deep = 0; deep < 10 && !style.base.isEmpty(); deep++)
            style = style.over(styles.getOrDefault(style.base, Style.NONE));
        return style;
    }

    @Nullable
    Level level(Style style) {
        if (style.list.isEmpty() || style.list.equals("0")) return null;
        return levels.getOrDefault(lists.getOrDefault(style.list, "") + "/" + style.level, new Level("decimal", "%1."));
    }
}
