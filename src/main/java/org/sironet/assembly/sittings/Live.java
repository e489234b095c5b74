package org.sironet.assembly.sittings;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.sironet.shell.Refusal;
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

    /** A browser opens an ended stream again by itself; so a forgotten one does not stay for ever. */
    private static final Duration LENGTH = Duration.ofMinutes(15);

    /** What a heap of 1 GB bears beside the pages; some 5,200 filled it (docs/bench/ballots.md). */
    private static final int MOST = 4_000;

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

    /** @throws Refusal when there are as many as one process holds: the page then is renewed by its reader */
    SseEmitter stream(UUID sitting) {
        if (!running || streams.values().stream().mapToInt(Set::size).sum() >= MOST)
            throw Refusal.tooMany("refused.streams");
        var emitter = new SseEmitter(LENGTH.toMillis());
        var all = streams.computeIfAbsent(sitting, any -> ConcurrentHashMap.newKeySet());
        all.add(emitter);
        emitter.onCompletion(() -> all.remove(emitter));
        emitter.onError(lost -> all.remove(emitter));
        send(emitter, all, SseEmitter.event().name("changed").data("").reconnectTime(2_000));
        return emitter;
    }

    private void tell(UUID sitting) {
        var all = streams.get(sitting);
        if (all != null) each(all, () -> SseEmitter.event().name("changed").data(""));
    }

    /** A lost reader is noticed by writing; a proxy between keeps the line open. */
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void breathe() {
        streams.values().forEach(all -> each(all, () -> SseEmitter.event().comment("")));
    }

    /** Each by itself: one on a slow line keeps nobody waiting. */
    private static void each(Set<SseEmitter> all, Supplier<SseEmitter.SseEventBuilder> event) {
        for (var emitter : all) Thread.ofVirtual().start(() -> send(emitter, all, event.get()));
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
