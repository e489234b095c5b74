package org.sironet.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An action is refused; the message says by which rule and what can be done. */
public final class Refusal extends RuntimeException {

    /** Why, as far as the answer's status tells it. */
    public enum Kind {
        /** not signed in */
        SIGN_IN(401),
        /** the office or right is missing */
        FORBIDDEN(403),
        /** does not exist, or must not be known to exist */
        NOT_FOUND(404),
        /** things have moved on: somebody else was first, the time is over, a rule stands in the way */
        CONFLICT(409),
        /** what was sent cannot be understood */
        BAD_REQUEST(400),
        /** what was sent is understood and does not fit, field by field */
        INVALID(422),
        /** larger than allowed */
        TOO_LARGE(413),
        /** more often than allowed */
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final List<Object> arguments;
    private final Map<String, Form.Problem> problems = new LinkedHashMap<>();

    private Refusal(Kind kind, String key, Object... arguments) {
        super(key, null, false, false);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public static Refusal signIn() {
        return new Refusal(Kind.SIGN_IN, "refused.sign-in");
    }

    /** The token of an API request is unknown, ended or too old. */
    public static Refusal token() {
        return new Refusal(Kind.SIGN_IN, "refused.token");
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "refused.not-found");
    }

    public static Refusal forbidden(String key, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(Kind.CONFLICT, key, arguments);
    }

    public static Refusal badRequest(String key, Object... arguments) {
        return new Refusal(Kind.BAD_REQUEST, key, arguments);
    }

    /** For programs: each field with what is wrong with it. */
    public static Refusal invalid(Form form) {
        var refusal = new Refusal(Kind.INVALID, "refused.invalid");
        refusal.problems.putAll(form.problems());
        return refusal;
    }

    public static Refusal tooLarge(String key, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, key, arguments);
    }

    public static Refusal tooMany(String key, Object... arguments) {
        return new Refusal(Kind.TOO_MANY, key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String key() {
        return key;
    }

    /** Field by field; empty unless it is {@link Kind#INVALID}. */
    Map<String, Form.Problem> problems() {
        return problems;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
