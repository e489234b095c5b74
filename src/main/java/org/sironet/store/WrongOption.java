package org.sironet.store;

/** The command line cannot be understood; the sentence says which part of it. */
public final class WrongOption extends CannotStart {

    WrongOption(String sentence) {
        super(sentence);
    }
}
