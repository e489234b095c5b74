/** Texts as files: read from Markdown, plain text, .docx and Akoma Ntoso, and written as such. Pure values. */
@NullMarked
package org.sironet.assembly.formats;

import org.jspecify.annotations.NullMarked;
