package org.sironet.seal;

import org.sironet.shell.AuthorityParameter;
import org.sironet.shell.Refusal;
import org.sironet.shell.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives handlers the authorities over the record. */
@Configuration(proxyBeanMethods = false)
class RecordOffices {

    @Bean
    AuthorityParameter<KeyKeeper> keyKeeper() {
        return new AuthorityParameter<>(KeyKeeper.class, (viewer, request) -> {
            var person = person(viewer);
            if (!viewer.is(Viewer.Role.OPERATOR)) throw Refusal.forbidden("refused.keys");
            return new KeyKeeper(person.id());
        });
    }

    @Bean
    AuthorityParameter<RecordKeeper> recordKeeper() {
        return new AuthorityParameter<>(RecordKeeper.class, (viewer, request) -> {
            var person = person(viewer);
            if (viewer.is(Viewer.Role.SECRETARIAT)) return new RecordKeeper(person.id(), "secretariat");
            if (viewer.is(Viewer.Role.OPERATOR)) return new RecordKeeper(person.id(), "operator");
            throw Refusal.forbidden("refused.record");
        });
    }

    @Bean
    AuthorityParameter<Registrar> registrar() {
        return new AuthorityParameter<>(Registrar.class, (viewer, request) -> {
            var person = person(viewer);
            if (!viewer.is(Viewer.Role.SECRETARIAT)) throw Refusal.forbidden("refused.revocation");
            return new Registrar(person.id());
        });
    }

    private static Viewer.Person person(Viewer viewer) {
        return viewer.signedIn().orElseThrow(Refusal::signIn);
    }
}
