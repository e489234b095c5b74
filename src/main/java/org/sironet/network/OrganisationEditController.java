package org.sironet.network;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.sironet.network.page.ChangesPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form in which an organisation changes what it says of itself. */
@Controller
class OrganisationEditController {

    private final Organisations organisations;
    private final OrganisationEditing editing;
    private final OrganisationForm forms;
    private final OrganisationDifferences differences;
    private final EditPresentation presentation;

    OrganisationEditController(
            Organisations organisations,
            OrganisationEditing editing,
            OrganisationForm forms,
            OrganisationDifferences differences,
            EditPresentation presentation) {
        this.organisations = organisations;
        this.editing = editing;
        this.forms = forms;
        this.differences = differences;
        this.presentation = presentation;
    }

    @GetMapping("/members/{id}/edit")
    ModelAndView edit(OrganisationEditor editor, Frame frame) {
        var organisation = organisations.find(editor.organisation()).orElseThrow(Refusal::notFound);
        return view(editor, forms.filled(organisation.profile(), organisation.version()), List.of(), frame);
    }

    @PostMapping("/members/{id}/edit")
    ModelAndView update(OrganisationEditor editor, Form form, Frame frame, HttpServletResponse response) {
        var version = form.whole("version", 1, Integer.MAX_VALUE)
                .orElseThrow(() -> Refusal.badRequest("refused.bad-request"));
        var basis = editor.onBehalf() ? form.text("basis", 200) : "";
        var wanted = forms.read(form, frame.language(), editor.organisation());
        if (wanted.isEmpty() || !form.sound()) return wrong(editor, form, frame);
        try {
            return switch (editing.save(editor, version, wanted.get(), editor.basis(basis))) {
                case OrganisationEditing.Outcome.Saved saved ->
                    new ModelAndView(Confirmations.redirect(
                            frame,
                            response,
                            "/members/" + editor.organisation(),
                            saved.waits() ? "done.organisation-proposed" : "done.organisation-changed"));
                case OrganisationEditing.Outcome.Meanwhile meanwhile -> meanwhile(editor, meanwhile, basis, frame);
            };
        } catch (DuplicateKeyException taken) { // entered elsewhere at the same moment
            form.refuse("identifier-0", "error.identifier-taken");
            return wrong(editor, form, frame);
        }
    }

    private ModelAndView wrong(OrganisationEditor editor, Form form, Frame frame) {
        var view = view(editor, form, List.of(), frame);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView meanwhile(
            OrganisationEditor editor, OrganisationEditing.Outcome.Meanwhile meanwhile, String basis, Frame frame) {
        var values = forms.values(meanwhile.merged(), meanwhile.current().version());
        values.put("basis", List.of(basis));
        var view = view(editor, Form.filled(values), differences.show(meanwhile.changes(), frame), frame);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private ModelAndView view(OrganisationEditor editor, Form form, List<ChangesPage.Change> meanwhile, Frame frame) {
        var organisation = organisations.find(editor.organisation()).orElseThrow(Refusal::notFound);
        return new ModelAndView(
                "network/members/edit",
                Map.of("form", form, "page", presentation.page(organisation, editor, form, meanwhile, frame)));
    }
}
