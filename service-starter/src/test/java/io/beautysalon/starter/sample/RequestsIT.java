package io.beautysalon.starter.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.beautysalon.contracts.ActorKind;
import io.beautysalon.contracts.access.EdgeClaims;
import io.beautysalon.contracts.access.Scope;
import io.beautysalon.testsupport.access.EdgeTokens;
import io.beautysalon.testsupport.http.Api;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class RequestsIT {

    private static final UUID SALON = UUID.randomUUID();
    private static final String NOTES = "/api/v1/salons/" + SALON + "/notes";
    private static final String NOTE =
            """
            {"text": "hello", "place": {"id": "0198c6d2-0000-7000-8000-000000000000", "row": 1}}\
            """;

    private static final Comparator<Api.Answer> BY_STATUS =
            Comparator.comparing(Api.Answer::status);

    private final EdgeTokens tokens = EdgeTokens.of("booking");
    private final Api api;

    RequestsIT(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    private Api.Call writer() {
        return api.with(
                tokens.member(SALON, UUID.randomUUID(), Scope.CATALOG_WRITE, Scope.CATALOG_READ));
    }

    private Api.Call writerWithKey() {
        return writer().header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Api.Call withStage(String stage) {
        var scopes = Map.of("*", List.of("catalog:write", "catalog:read"));
        return api.with(
                tokens.mint(
                        ActorKind.MEMBER,
                        UUID.randomUUID().toString(),
                        SALON,
                        claims -> claims.claim(EdgeClaims.SCOPES, scopes).claim("stage", stage)));
    }

    @Nested
    class WithAnIdempotencyKey {

        @Test
        void aRepeatedRequestHasOneEffectAndTheSameAnswer() {
            var caller = writerWithKey();
            var first = caller.post(NOTES, NOTE);
            var second = caller.post(NOTES, NOTE);

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.at("/id")).isEqualTo(first.at("/id"));
            assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        }

        @Test
        void anotherBodyUnderTheKeyIsRefused() {
            var caller = writerWithKey();
            caller.post(NOTES, NOTE);

            var answer = caller.post(NOTES, NOTE.replace("hello", "other"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.slug()).isEqualTo("idempotency-key-reused");
        }

        @Test
        void aFailedRequestLeavesTheKeyFree() {
            var caller = writerWithKey();

            assertThat(caller.post(NOTES, NOTE.replace("hello", "")).status()).isEqualTo(422);
            assertThat(caller.post(NOTES, NOTE).status()).isEqualTo(201);
        }

        @Test
        void theKeyOfAnotherActorIsAnotherKey() {
            var key = UUID.randomUUID().toString();
            var first = writer().header("Idempotency-Key", key).post(NOTES, NOTE);
            var second = writer().header("Idempotency-Key", key).post(NOTES, NOTE);

            assertThat(second.at("/id")).isNotEqualTo(first.at("/id"));
        }

        @Test
        void aRequestWithoutTheKeyIsRefused() {
            var answer = writer().post(NOTES, NOTE);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.slug()).isEqualTo("header-missing");
            assertThat(answer.pointers()).containsExactly("Idempotency-Key");
        }

        @Test
        void aVisitorWhomTheGatewayCouldNotTellApartNeedsAnUnguessableKey() {
            var scopes = Map.of("*", List.of("catalog:write"));
            var nobody =
                    api.with(
                            tokens.mint(
                                    ActorKind.VISITOR,
                                    "anonymous",
                                    SALON,
                                    claims -> claims.claim(EdgeClaims.SCOPES, scopes)));

            assertThat(nobody.header("Idempotency-Key", "guessed").post(NOTES, NOTE).status())
                    .isEqualTo(400);
            assertThat(
                            nobody.header("Idempotency-Key", UUID.randomUUID().toString())
                                    .post(NOTES, NOTE)
                                    .status())
                    .isEqualTo(201);
        }

        @Test
        void theSameRequestAtTheSameTimeHasOneEffect() throws Exception {
            var caller = writerWithKey();
            var slow = NOTE.replace("hello", "slow");
            try (var threads = Executors.newFixedThreadPool(2)) {
                var first = threads.submit(() -> caller.post(NOTES, slow));
                var second = threads.submit(() -> caller.post(NOTES, slow));

                var answers = Stream.of(first.get(), second.get()).sorted(BY_STATUS).toList();
                assertThat(answers).extracting(Api.Answer::status).containsExactly(201, 409);
                assertThat(answers.getLast().slug()).isEqualTo("request-in-flight");
                assertThat(answers.getLast().header("Retry-After")).isEqualTo("1");
            }
        }

        @Test
        void aKeyWithSpacesIsRefused() {
            assertThat(writer().header("Idempotency-Key", "a b").post(NOTES, NOTE).status())
                    .isEqualTo(400);
        }

        @Test
        void aRetryAfterALostAnswerReplaysAndIsNotStale() {
            var note = writerWithKey().post(NOTES, NOTE);
            var path = NOTES + "/" + note.at("/id");
            var change = writerWithKey().header("If-Match", note.header("ETag"));

            var first = change.send("PUT", path, NOTE.replace("hello", "new"));
            var retried = change.send("PUT", path, NOTE.replace("hello", "new"));

            assertThat(first.status()).isEqualTo(200);
            assertThat(retried.status()).isEqualTo(200);
            assertThat(retried.header("ETag")).isEqualTo(first.header("ETag"));
        }
    }

    @Nested
    class OfADeletion {

        private final Api.Answer note = writerWithKey().post(NOTES, NOTE);
        private final String path = NOTES + "/" + note.at("/id");

        @Test
        void aRetryReplaysThatItIsDone() {
            var caller = writerWithKey();

            assertThat(caller.send("DELETE", path, null).status()).isEqualTo(204);
            var retried = caller.send("DELETE", path, null);

            assertThat(retried.status()).isEqualTo(204);
            assertThat(retried.header("Idempotency-Replayed")).isEqualTo("true");
        }

        @Test
        void aSecondRequestFindsNothing() {
            writerWithKey().send("DELETE", path, null);

            assertThat(writerWithKey().send("DELETE", path, null).status()).isEqualTo(404);
        }
    }

    @Nested
    class WithAnETag {

        private final Api.Answer note = writerWithKey().post(NOTES, NOTE);
        private final String path = NOTES + "/" + note.at("/id");

        @Test
        void aChangeOfTheVersionThatWasReadIsTaken() {
            var answer =
                    writer().header("If-Match", note.header("ETag"))
                            .send("PUT", path, NOTE.replace("hello", "x"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ETag")).isNotEqualTo(note.header("ETag"));
        }

        @Test
        void aChangeOfAnOldVersionIsRefused() {
            writer().header("If-Match", note.header("ETag"))
                    .send("PUT", path, NOTE.replace("hello", "x"));

            var answer = writer().header("If-Match", note.header("ETag")).send("PUT", path, NOTE);

            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.slug()).isEqualTo("stale");
        }

        @Test
        void anETagThatIsNotOursIsStale() {
            assertThat(writer().header("If-Match", "\"w\"").send("PUT", path, NOTE).status())
                    .isEqualTo(412);
        }

        @Test
        void aChangeWithoutIfMatchIsRefused() {
            assertThat(writer().send("PUT", path, NOTE).slug()).isEqualTo("if-match-required");
        }
    }

    @Nested
    class Callers {

        @ParameterizedTest
        @CsvSource({"iss, somebody", "aud, tenant", "exp, past", "exp, none"})
        void aTokenWithAWrongClaimIsNobody(String claim, String value) {
            var token =
                    tokens.mint(
                            ActorKind.MEMBER,
                            UUID.randomUUID().toString(),
                            SALON,
                            claims -> {
                                switch (value) {
                                    case "past" ->
                                            claims.expirationTime(
                                                    Date.from(Instant.now().minusSeconds(60)));
                                    case "none" -> claims.expirationTime(null);
                                    default -> claims.claim(claim, value);
                                }
                            });

            var answer = api.with(token).get(NOTES);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.slug()).isEqualTo("not-signed-in");
        }

        @Test
        void aRequestWithoutTokenIsNobody() {
            assertThat(api.anonymously().get(NOTES).slug()).isEqualTo("not-signed-in");
        }

        @Test
        void aBearerTokenMeansNothingHere() {
            var token = tokens.client(SALON, UUID.randomUUID());

            assertThat(
                            api.anonymously()
                                    .header("Authorization", "Bearer " + token)
                                    .get(NOTES)
                                    .status())
                    .isEqualTo(401);
        }

        @Test
        void aMemberWithoutTheScopeIsRefused() {
            var reader = api.with(tokens.member(SALON, UUID.randomUUID(), Scope.CATALOG_READ));

            assertThat(reader.header("Idempotency-Key", "k").post(NOTES, NOTE).slug())
                    .isEqualTo("scope-missing");
        }

        @Test
        void aSalonsOwnThingsAreNotThereForAStranger() {
            var stranger = api.with(tokens.client(SALON, UUID.randomUUID()));

            assertThat(stranger.header("Idempotency-Key", "k").post(NOTES, NOTE).slug())
                    .isEqualTo("not-found");
        }

        @Test
        void aVisitorIsToldToSignIn() {
            var visitor = api.with(tokens.visitor(SALON, UUID.randomUUID()));

            assertThat(visitor.post(NOTES, NOTE).slug()).isEqualTo("not-signed-in");
            assertThat(visitor.get(NOTES).status()).isEqualTo(200);
        }

        @Test
        void anotherSalonsPathLooksLikeNothing() {
            var answer =
                    writer().get(NOTES.replace(SALON.toString(), UUID.randomUUID().toString()));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.slug()).isEqualTo("not-found");
        }

        @Test
        void anotherSalonsNoteLooksLikeAMissingOne() {
            var foreign = UUID.randomUUID();
            var path = "/api/v1/salons/" + foreign + "/notes/";
            var note = writerWithKey().post(NOTES, NOTE).at("/id");
            var stranger = api.with(tokens.member(foreign, UUID.randomUUID(), Scope.CATALOG_READ));

            var existing = stranger.get(path + note);
            var missing = stranger.get(path + UUID.randomUUID());

            assertThat(existing.status()).isEqualTo(404);
            assertThat(existing.at("/title")).isEqualTo(missing.at("/title"));
        }

        @Test
        void aReadOnlySalonReadsButDoesNotWrite() {
            var note = writerWithKey().post(NOTES, NOTE).at("/id");

            assertThat(withStage("READ_ONLY").get(NOTES + "/" + note).status()).isEqualTo(200);
            assertThat(
                            withStage("READ_ONLY")
                                    .header("Idempotency-Key", "k")
                                    .post(NOTES, NOTE)
                                    .slug())
                    .isEqualTo("salon-read-only");
        }

        @Test
        void aClosedSalonDoesNothing() {
            assertThat(withStage("CLOSED").get(NOTES).slug()).isEqualTo("salon-closed");
        }

        @Test
        void aSensitiveActionNeedsAFreshSecondFactor() {
            assertThat(withStage("FULL").post(NOTES + "/secure", null).slug())
                    .isEqualTo("second-factor-needed");
            assertThat(writer().post(NOTES + "/secure", null).status()).isEqualTo(204);
        }

        @Test
        void aGuestIsSelf() {
            var guest = api.with(tokens.guest(SALON, UUID.randomUUID(), 1));

            assertThat(guest.get(NOTES + "/" + UUID.randomUUID()).slug()).isEqualTo("not-found");
        }
    }

    @Nested
    class BadInput {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        {                                              | 400 | body-unreadable |
                        []                                             | 400 | body-unreadable |
                        {"text": "a", "other": 1}                      | 400 | body-unreadable | /other
                        {"text": 5, "place": {"id": null, "row": 1}}   | 400 | body-unreadable | /text
                        {"text": "a", "place": {"id": "x", "row": 1}}  | 400 | body-unreadable | /place/id
                        {"text": "a", "written": 1700000000}           | 400 | body-unreadable | /written
                        {"text": "a", "written": "yesterday"}          | 400 | body-unreadable | /written
                        {"text": "a", "shownAt": [9, 0]}               | 400 | body-unreadable | /shownAt
                        {"text": "a", "place": {"row": "1"}}           | 400 | body-unreadable | /place/row
                        {"text": "a"}                                  | 422 | invalid         | /place
                        {"text": "", "place": {"row": 1}}              | 422 | invalid         | /place/id /text
                        """)
        void isAnsweredWithTheFieldAndTheRule(
                String body, int status, String slug, String pointers) {
            var answer = writerWithKey().post(NOTES, body);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.slug()).isEqualTo(slug);
            assertThat(answer.pointers().stream().sorted().toList())
                    .isEqualTo(pointers == null ? List.of() : List.of(pointers.split(" ")));
            assertThat(answer.at("/traceId")).hasSize(32);
        }

        @Test
        void anIdThatIsNoUuidIsNothing() {
            assertThat(writer().get(NOTES + "/x").status()).isEqualTo(404);
        }

        @Test
        void aParameterOfTheWrongTypeIsNamed() {
            var answer = writer().get(NOTES + "?limit=x");

            assertThat(answer.slug()).isEqualTo("parameter-unreadable");
            assertThat(answer.pointers()).containsExactly("limit");
        }

        @Test
        void anUnknownPathIsNothing() {
            assertThat(writer().get("/api/v1/nothing").slug()).isEqualTo("not-found");
        }

        @Test
        void aMethodThatDoesNotExistIsNamedSo() {
            assertThat(writer().send("DELETE", NOTES, null).status()).isEqualTo(405);
        }

        @Test
        void aBodyOfAnotherTypeIsNotRead() {
            var answer = writerWithKey().header("Content-Type", "text/plain").post(NOTES, "x");

            assertThat(answer.status()).isEqualTo(415);
        }

        @Test
        void whatBreaksInsideStaysInside() {
            var answer = api.with(tokens.client(SALON, UUID.randomUUID())).get(NOTES + "/broken");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.slug()).isEqualTo("internal");
            assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
        }
    }
}
