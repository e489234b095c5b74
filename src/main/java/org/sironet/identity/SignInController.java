package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.sironet.identity.page.SignInPage;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.sironet.shell.SameForVisitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The ways in: a mail, a passkey, a code on paper; and out. */
@Controller
class SignInController {

    private final ObjectProvider<DemonstrationAccounts> demonstration;
    private final SignInMails mails;
    private final PaperCodes paper;
    private final RecoveryCodes recovery;
    private final SignIns signIns;
    private final Devices devices;
    private final Limits limits;

    SignInController(
            ObjectProvider<DemonstrationAccounts> demonstration,
            SignInMails mails,
            PaperCodes paper,
            RecoveryCodes recovery,
            SignIns signIns,
            Devices devices,
            Limits limits) {
        this.demonstration = demonstration;
        this.mails = mails;
        this.paper = paper;
        this.recovery = recovery;
        this.signIns = signIns;
        this.devices = devices;
        this.limits = limits;
    }

    @OpenToAll
    @SameForVisitors
    @GetMapping("/sign-in")
    ModelAndView show(Form form) {
        return page(Form.filled(java.util.Map.of("next", List.of(Onward.of(form.typed("next"))))), HttpStatus.OK);
    }

    private ModelAndView page(Form form, HttpStatus status) {
        var roles = accounts().stream().map(DemonstrationAccounts.Account::role).toList();
        return Pages.of(
                "identity/sign-in/new", "page", new SignInPage(roles, Onward.of(form.typed("next"))), form, status);
    }

    /** The same answer whether or not somebody has this address. */
    @OpenToAll
    @PostMapping("/sign-in")
    Object create(Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var address = form.mail("mail");
        if (!form.sound()) return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        var device = counted(request, response);
        var id = mails.ask(address, device, Onward.of(form.typed("next")), frame.language());
        return Confirmations.redirect(frame, "/sign-in/requests/" + id);
    }

    /** Where the camera leads from a card; nothing is signed in until the button is pressed. */
    @OpenToAll
    @GetMapping("/sign-in/codes")
    ModelAndView showCode(Form form) {
        var card = Form.filled(java.util.Map.of("code", List.of(form.typed("code"))));
        return Pages.of(
                "identity/sign-in/code",
                "page",
                new SignInPage(List.of(), Onward.of(form.typed("next"))),
                card,
                HttpStatus.OK);
    }

    /** A code from paper: the secretariat's, or one of the owner's recovery codes. */
    @OpenToAll
    @PostMapping("/sign-in/codes")
    Object useCode(Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var typed = form.text("code", 40);
        if (!form.sound()) return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        counted(request, response);
        var code = Secrets.plain(typed);
        var person = paper.use(code).or(() -> recovery.use(code));
        if (person.isEmpty()) {
            form.refuse("code", "error.paper-code");
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        signIns.begin(person.get(), request, response);
        return Confirmations.redirect(frame, response, Onward.of(form.typed("next")), "done.signed-in");
    }

    private Devices.Device counted(HttpServletRequest request, HttpServletResponse response) {
        var device = devices.ensure(request, response);
        limits.count(Limit.TRIES_OF_DEVICE, device.key());
        limits.count(Limit.TRIES_OF_NETWORK, Secrets.hash(request.getRemoteAddr()));
        return device;
    }

    /** One click for each role of a demonstration. */
    @OpenToAll
    @PostMapping("/sign-in/demonstration")
    View demonstration(Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts().stream()
                .filter(each -> each.role().equals(form.typed("role")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        signIns.begin(account.person(), request, response);
        return Confirmations.redirect(frame, Onward.of(form.typed("next")));
    }

    @OpenToAll
    @PostMapping("/sign-out")
    View signOut(Frame frame, HttpServletRequest request, HttpServletResponse response) {
        signIns.end(request);
        return Confirmations.redirect(frame, response, "/", "done.signed-out");
    }

    private List<DemonstrationAccounts.Account> accounts() {
        return demonstration.stream().flatMap(each -> each.accounts().stream()).toList();
    }
}
