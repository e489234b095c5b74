package org.sironet.assembly.formats;

/**
 * Where something stands in a file, as far as it was read.
 *
 * @param article the number of the article; 0 before the first one
 * @param paragraph its position among the paragraphs of its article or part; 0 for the heading
 * @param line of the file; 0 where a format has no lines
 */
public record Place(int article, int paragraph, int line) {}
