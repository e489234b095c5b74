package org.sironet.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.sironet.shell.Confirmations;
import org.sironet.shell.Form;
import org.sironet.shell.Frame;
import org.sironet.shell.OpenToAll;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The ways in. */
@Controller
class SignInController {

    private final ObjectProvider<DemonstrationAccounts> demonstration;
    private final SecurityContextRepository contexts;

    SignInController(ObjectProvider<DemonstrationAccounts> demonstration, SecurityContextRepository contexts) {
        this.demonstration = demonstration;
        this.contexts = contexts;
    }

    @OpenToAll
    @GetMapping("/sign-in")
    ModelAndView show(Form form) {
        return new ModelAndView(
                "identity/sign-in/new",
                Map.of(
                        "form",
                        form,
                        "roles",
                        accounts().stream()
                                .map(DemonstrationAccounts.Account::role)
                                .toList()));
    }

    /** One click for each role of a demonstration. */
    @OpenToAll
    @PostMapping("/sign-in/demonstration")
    View demonstration(Frame frame, Form form, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts().stream()
                .filter(each -> each.role().equals(form.typed("role")))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account.person().toString(), null, List.of()));
        request.getSession(true);
        request.changeSessionId();
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return Confirmations.redirect(frame, "/");
    }

    private List<DemonstrationAccounts.Account> accounts() {
        return demonstration.stream().flatMap(each -> each.accounts().stream()).toList();
    }
}
