package org.sironet.assembly.presiding;

import org.sironet.assembly.amendments.BeforeAssembly;
import org.sironet.assembly.polls.Motion;
import org.sironet.assembly.polls.Poll;
import org.sironet.assembly.polls.Polls;
import org.sironet.assembly.sittings.AgendaItem;
import org.sironet.assembly.texts.Text;
import org.sironet.kernel.Language;
import org.sironet.kernel.Multilingual;
import org.sironet.rules.DecisionRules.Decision;
import org.sironet.rules.Procedure;
import org.sironet.shell.Messages;
import org.sironet.shell.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts into words, in all the network's languages, what is to be voted on. */
@Component
class Motions {

    /** Whoever knows how an item of one kind is put: the election of its candidates, for instance. */
    interface OfItem {

        AgendaItem.Subject subject();

        Motion motion(AgendaItem item);
    }

    /** The subject of what is asked in the hall: nothing is carried out, and an annulled one need not be repeated. */
    static final String QUESTION = "QUESTION";

    private final BeforeAssembly before;
    private final Polls polls;
    private final Messages messages;
    private final ObjectProvider<OfItem> ofItems;

    Motions(BeforeAssembly before, Polls polls, Messages messages, ObjectProvider<OfItem> ofItems) {
        this.before = before;
        this.polls = polls;
        this.messages = messages;
        this.ofItems = ofItems;
    }

    /** @throws Refusal when the amendment does not wait for its vote */
    Motion amendment(AgendaItem item, int number) {
        var text = before.of(item.reference()).orElseThrow(Refusal::notFound);
        var amendment = text.order().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("refused.amendment-decided"));
        var question = question(language -> messages.text(
                language,
                "question.amendment",
                number,
                text.title().best(language).text(),
                amendment.title().best(language).text()));
        return Motion.yesOrNo(Decision.AMENDMENT, "AMENDMENT", item.reference() + " " + number, question);
    }

    Motion text(AgendaItem item) {
        var text = before.of(item.reference()).orElseThrow(Refusal::notFound);
        var question = question(language -> messages.text(
                language, "question.text", text.title().best(language).text()));
        var decision = item.decision() == null ? decision(text.kind()) : item.decision();
        return Motion.yesOrNo(decision, "TEXT", item.reference(), question);
    }

    private static Decision decision(Text.Kind kind) {
        return switch (kind) {
            case CONSTITUTION -> Decision.CONSTITUTION;
            case CONSENSUS -> Decision.CONSENSUS_TEXT;
            case RESOLUTION -> Decision.RESOLUTION;
        };
    }

    Motion item(AgendaItem item) {
        var known = ofItems.stream()
                .filter(each -> each.subject() == item.subject())
                .findFirst();
        if (known.isPresent()) return known.get().motion(item);
        var question = question(language -> messages.text(
                language, "question.item", item.title().best(language).text()));
        var decision = item.decision() == null ? Decision.RESOLUTION : item.decision();
        return Motion.yesOrNo(decision, Next.subject(item), item.reference(), question);
    }

    /** Whatever somebody asks in the hall: a point of order, a ruling, a division of the question. */
    Motion free(Decision decision, Procedure procedure, Multilingual question) {
        return Motion.yesOrNo(decision, QUESTION, "", question).by(procedure);
    }

    /** The same once more; what was asked in consensus is now put to the vote. */
    Motion again(Poll poll, Procedure procedure) {
        return new Motion(
                poll.decision(),
                poll.subject(),
                poll.reference(),
                poll.question(),
                procedure,
                polls.choices(poll.id()),
                poll.rule(),
                poll.seats(),
                poll.options(),
                poll.minutes(),
                poll.id());
    }

    private static Multilingual question(java.util.function.Function<Language, String> ask) {
        var question = Multilingual.EMPTY;
        for (var language : Language.OF_PAGES) question = question.with(language, ask.apply(language));
        return question;
    }
}
