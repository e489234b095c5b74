package org.sironet.assembly.sittings;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sironet.store.Signals;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells whoever looks at a sitting that something has changed, in every process. The stream carries no content: each
 * page then asks for the part that its reader may see.
 */
@Component
public class Live implements SmartLifecycle {

    private static final String CHANNEL = "sitting";
    private static final long NO_END = 0;

    private final Signals signals;
    private final Map<UUID, Set<SseEmitter>> streams = new ConcurrentHashMap<>();

    private volatile boolean running;

    Live(Signals signals) {
        this.signals = signals;
        signals.subscribe(CHANNEL, new Signals.Listener() {
            @Override
            public void heard(String payload) {
                tell(UUID.fromString(payload));
            }

            @Override
            public void missed() {
                streams.keySet().forEach(Live.this::tell);
            }
        });
    }

    /** To be called in the transaction that changes something; told when it commits. */
    public void changed(UUID sitting) {
        signals.publish(CHANNEL, sitting.toString());
    }

    SseEmitter stream(UUID sitting) {
        var emitter = new SseEmitter(NO_END);
        var all = streams.computeIfAbsent(sitting, any -> ConcurrentHashMap.newKeySet());
        all.add(emitter);
        emitter.onCompletion(() -> all.remove(emitter));
        emitter.onError(lost -> all.remove(emitter));
        send(emitter, all, SseEmitter.event().name("changed").data("").reconnectTime(2_000));
        return emitter;
    }

    /** Each by itself: one on a slow line keeps nobody waiting. */
    private void tell(UUID sitting) {
        var all = streams.get(sitting);
        if (all == null || all.isEmpty()) return;
        for (var each : all)
            Thread.ofVirtual()
                    .start(() ->
                            send(each, all, SseEmitter.event().name("changed").data("")));
    }

    /** A lost reader is noticed by writing; a proxy between keeps the line open. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void breathe() {
        streams.values()
                .forEach(all ->
                        all.forEach(each -> send(each, all, SseEmitter.event().comment(""))));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server, which waits for whatever it is answering. */
    @Override
    public void stop() {
        running = false;
        streams.values().forEach(all -> all.forEach(SseEmitter::complete));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static void send(SseEmitter emitter, Set<SseEmitter> all, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            all.remove(emitter);
        }
    }
}
