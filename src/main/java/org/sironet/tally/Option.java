package org.sironet.tally;

/**
 * One thing that a rule leaves open.
 *
 * @param name as written before the equals sign
 * @param values what it takes
 * @param standard what holds when nothing is said
 * @param meaning in one sentence
 */
public record Option(String name, String values, String standard, String meaning) {}
