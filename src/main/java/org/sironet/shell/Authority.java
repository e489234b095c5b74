package org.sironet.shell;

/**
 * A parameter type of handler methods that only somebody with that authority can have. A handler names at least one,
 * or is {@link OpenToAll}; otherwise nobody reaches it.
 */
public interface Authority {}
