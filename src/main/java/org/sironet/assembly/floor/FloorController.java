package org.sironet.assembly.floor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sironet.assembly.floor.FloorAuthority.Speaker;
import org.sironet.assembly.floor.Speech.Kind;
import org.sironet.assembly.floor.Speech.Point;
import org.sironet.assembly.sittings.Sitting;
import org.sironet.assembly.sittings.SittingAuthority.Attending;
import org.sironet.assembly.sittings.SittingAuthority.Onlooker;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who speaks and who waits; delegates ask for the floor and take it back. */
@Controller
class FloorController {

    static final int LONGEST = 300;

    private final FloorPages pages;
    private final Asking asking;

    FloorController(FloorPages pages, Asking asking) {
        this.pages = pages;
        this.asking = asking;
    }

    @GetMapping("/sittings/{sitting}/floor")
    ModelAndView show(Onlooker onlooker, Form form, Frame frame) {
        var page = pages.of(onlooker, frame);
        var view = new ModelAndView("assembly/floor/show", Map.of("page", page, "form", form));
        if (!form.sound()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The part of the page that changes, for the script that keeps it up to date. */
    @GetMapping("/sittings/{sitting}/floor/now")
    ModelAndView now(Onlooker onlooker, Form form, Frame frame) {
        var page = pages.of(onlooker, frame);
        return new ModelAndView("assembly/floor/part", Map.of("page", page, "form", form));
    }

    @PostMapping("/sittings/{sitting}/speakers")
    Object create(Speaker speaker, Onlooker onlooker, Form form, Frame frame, HttpServletResponse response) {
        var wanted = wanted(form);
        if (wanted == null) return show(onlooker, form, frame);
        asking.ask(speaker, wanted.kind(), wanted.point(), wanted.note());
        return back(onlooker.sitting(), frame, response, "done.floor-asked");
    }

    @PostMapping("/sittings/{sitting}/speakers/{speech}/withdrawal")
    Object withdraw(@PathVariable UUID speech, Attending attending, Frame frame, HttpServletResponse response) {
        asking.withdraw(attending.sitting(), speech, attending.person());
        return back(attending.sitting(), frame, response, "done.floor-withdrawn");
    }

    private static Object back(Sitting sitting, Frame frame, HttpServletResponse response, String done) {
        return Confirmations.redirect(frame, response, frame.acting(sitting.path() + "/floor"), done);
    }

    /** What somebody asks for. */
    record Wanted(Kind kind, @Nullable Point point, String note) {}

    /** @return null when the form does not say it; its problems are noted */
    static @Nullable Wanted wanted(Form form) {
        var point = form.parsed("point", 20, word -> named(Point.values(), word), "error.choice")
                .orElse(null);
        var kind = form.parsed("kind", 20, word -> named(Kind.values(), word), "error.choice")
                .orElse(null);
        var note = form.optional("note", LONGEST).orElse("");
        if (kind == null && form.sound("kind")) form.refuse("kind", "error.required");
        if (kind == Kind.POINT_OF_ORDER && point == null && form.sound("point")) form.refuse("point", "error.required");
        if (kind == null || !form.sound()) return null;
        return new Wanted(kind, kind == Kind.POINT_OF_ORDER ? point : null, note);
    }

    private static <E extends Enum<E>> E named(E[] values, String word) {
        return Arrays.stream(values)
                .filter(each -> each.name().equalsIgnoreCase(word.replace('-', '_')))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
