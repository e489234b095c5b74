package org.sironet.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What this handler shows depends on nothing but the address, the language and what the journal records, as long as the
 * reader sends no cookie: such pages are kept for some seconds.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SameForVisitors {}
