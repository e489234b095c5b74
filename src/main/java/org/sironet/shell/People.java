package org.sironet.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows who sent a request. */
public interface People {

    Optional<Viewer.Person> signedIn(HttpServletRequest request);
}
