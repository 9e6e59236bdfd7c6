package io.beautysalon.booking.client;

import io.beautysalon.booking.client.Client.Reach;
import io.beautysalon.booking.client.ConsentController.ConsentKind;
import io.beautysalon.starter.problem.CommonProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What requests about clients say. */
final class ClientBodies {

    static final String E164 = "\\+[1-9]\\d{6,14}";

    private ClientBodies() {}

    record CreateClientRequest(
            @NotBlank @Size(max = 100) @Schema(example = "Kim Doe") String name,
            @Pattern(regexp = E164, message = "a number in E.164 form")
                    @Schema(example = "+4930123456")
                    @Nullable String phone,
            @Email @Size(max = 254) @Schema(example = "kim@example.org") @Nullable String email) {

        Reach reach() {
            return new Reach(name, phone, email);
        }
    }

    /** A merge patch: an absent member changes nothing, null clears. */
    record ChangeClientRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Schema(type = "string", example = "+4930123456") @Nullable JsonNode phone,
            @Schema(type = "string", example = "kim@example.org") @Nullable JsonNode email) {

        private static final int LONGEST = 254;

        Reach reach(Reach before) {
            return new Reach(
                    name == null ? before.name() : name,
                    patched("/phone", phone, before.phone(), E164, "a number in E.164 form"),
                    patched("/email", email, before.email(), "[^@\\s]+@[^@\\s]+", "an address"));
        }

        private static @Nullable String patched(
                String pointer,
                @Nullable JsonNode patch,
                @Nullable String before,
                String form,
                String rule) {
            if (patch == null) {
                return before;
            }
            if (patch.isNull()) {
                return null;
            }
            var text = patch.isString() ? patch.asString() : "";
            if (text.length() > LONGEST || !text.matches(form)) {
                throw CommonProblem.INVALID.at(pointer, rule + ", or null");
            }
            return text;
        }
    }

    /** The same by the client herself; a consent is given with the version of its text. */
    record ChangeMyCardRequest(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(max = 100)
                    @Nullable String name,
            @Schema(type = "string", example = "+4930123456") @Nullable JsonNode phone,
            @Schema(type = "string", example = "kim@example.org") @Nullable JsonNode email,
            @Schema(
                            description =
                                    "By kind the version of the text she agrees to, null withdraws",
                            example = "{\"MARKETING_EMAIL\": \"newsletter-2027-01\"}")
                    @Nullable Map<ConsentKind, @Size(min = 1, max = 100) @Nullable String>
                            consents) {

        Reach reach(Reach before) {
            return new ChangeClientRequest(name, phone, email).reach(before);
        }
    }

    record SearchClientsRequest(
            @Pattern(regexp = E164, message = "a number in E.164 form") @Nullable String phone,
            @Size(max = 254) @Nullable String email,
            @Size(max = 100) @Schema(example = "kim") @Nullable String name) {

        /** One of the three; a name by 3 letters of one of its words at least. */
        void requireOne() {
            if (Stream.of(phone, email, name).filter(Objects::nonNull).count() != 1) {
                throw CommonProblem.INVALID.at("/phone", "exactly one of phone, email and name");
            }
            if (name != null && ContactKeys.prefixes(name).isEmpty()) {
                throw CommonProblem.INVALID.at("/name", "3 letters or more of a word of it");
            }
        }
    }

    record BlockClientRequest(
            @NotBlank @Size(max = 500) @Schema(example = "Never pays") String reason) {}

    record FoundClients(List<ClientView> items) {}
}
