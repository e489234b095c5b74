package org.sironet.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sironet.identity.Devices.Device;
import org.sironet.kernel.PersonId;
import org.sironet.store.Installation;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Asks a browser to sign something, and checks what it signed. A challenge is good once, for the device it was for. */
@Component
class PasskeyCeremonies {

    private final PasskeyChallenges challenges;
    private final Persons persons;
    private final Passkeys passkeys;
    private final PublicKeyCredentialRpEntity site;
    private final WebAuthnRelyingPartyOperations operations;

    PasskeyCeremonies(PasskeyChallenges challenges, Persons persons, Passkeys passkeys, Installation installation) {
        this.challenges = challenges;
        this.persons = persons;
        this.passkeys = passkeys;
        this.site = PublicKeyCredentialRpEntity.builder()
                .id(installation.url().getHost())
                .name("Sironet")
                .build();
        this.operations =
                new Webauthn4JRelyingPartyOperations(new Owners(), passkeys, site, Set.of(origin(installation.url())));
    }

    private static String origin(java.net.URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }

    /** What the browser needs in order to make a passkey. */
    PublicKeyCredentialCreationOptions registration(Device device, PersonId owner) {
        var challenge = Bytes.random();
        challenges.keep(device, owner, challenge);
        return creation(owner, challenge);
    }

    private PublicKeyCredentialCreationOptions creation(PersonId owner, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(site)
                .user(owner(owner))
                .challenge(challenge)
                .pubKeyCredParams(List.of(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256))
                .excludeCredentials(passkeys.of(owner).stream()
                        .map(each -> PublicKeyCredentialDescriptor.builder()
                                .type(PublicKeyCredentialType.PUBLIC_KEY)
                                .id(each.getCredentialId())
                                .transports(each.getTransports())
                                .build())
                        .toList())
                .attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build())
                .timeout(PasskeyChallenges.LIFE)
                .build();
    }

    /** @return false when the answer does not fit the challenge */
    boolean register(Device device, PersonId owner, RelyingPartyPublicKey answer) {
        var challenge = challenges.take(device, owner);
        if (challenge.isEmpty()) return false;
        try {
            operations.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(creation(owner, challenge.get()), answer));
            return true;
        } catch (RuntimeException unfit) { // the library throws many kinds for what a browser may send
            return false;
        }
    }

    PublicKeyCredentialRequestOptions signIn(Device device) {
        var challenge = Bytes.random();
        challenges.keep(device, null, challenge);
        return request(challenge);
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(java.util.Objects.requireNonNull(site.getId()))
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(PasskeyChallenges.LIFE)
                .build();
    }

    Optional<PersonId> authenticate(Device device, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        var challenge = challenges.take(device, null);
        if (challenge.isEmpty()) return Optional.empty();
        try {
            var user = operations.authenticate(new RelyingPartyAuthenticationRequest(request(challenge.get()), answer));
            return Optional.of(PersonId.of(user.getName()));
        } catch (RuntimeException unfit) {
            return Optional.empty();
        }
    }

    private PublicKeyCredentialUserEntity owner(PersonId id) {
        var person = persons.active(id).orElseThrow();
        var name = person.name().best(person.reading()).text();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkeys.user(id))
                .name(id.toString())
                .displayName(name.isEmpty() ? java.util.Objects.requireNonNullElse(person.mail(), "Sironet") : name)
                .build();
    }

    /** Owners of passkeys are the people with an account; the library need not keep a list of its own. */
    private final class Owners implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
            return persons.active(Passkeys.person(id))
                    .map(person -> owner(person.id()))
                    .orElse(null);
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
            return persons.active(PersonId.of(name))
                    .map(person -> owner(person.id()))
                    .orElse(null);
        }

        @Override
        public void save(PublicKeyCredentialUserEntity user) {}

        @Override
        public void delete(Bytes id) {}
    }
}
