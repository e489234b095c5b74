package org.sironet.seal;

/** The first thing that is wrong with a bundle, in English; ends its check. */
final class FoundWrong extends RuntimeException {

    FoundWrong(String what) {
        super(what, null, false, false);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
