package io.beautysalon.booking.client;

import io.beautysalon.booking.client.Client.Reach;
import io.beautysalon.starter.Ids;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and changes cards: the desk never makes two with one phone or one e-mail. */
@Component
class KeepCard {

    private final ClientBook book;
    private final ContactLocks locks;
    private final Ids ids;
    private final Clock clock;

    KeepCard(ClientBook book, ContactLocks locks, Ids ids, Clock clock) {
        this.book = book;
        this.locks = locks;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new card.
     *
     * @throws io.beautysalon.starter.problem.ProblemException {@code client-exists} with the ids of
     *     the others
     */
    Client make(Reach reach) {
        requireAlone(null, reach);
        var client = Client.known(ids.next(), reach, null, clock.instant());
        book.add(client);
        return client;
    }

    /** The card that a signed-in client has here; made with her first booking. */
    Client ofUser(UUID user, Reach reach) {
        locks.take(Stream.of(user));
        return book.ofUser(user)
                .orElseGet(() -> {
                    var client = Client.known(ids.next(), reach, user, clock.instant());
                    book.add(client);
                    return client;
                });
    }

    /** Another name or contact. */
    void change(Client client, Reach reach) {
        requireAlone(client.id(), reach);
        client.reachedAt(reach, clock.instant());
        book.flush();
    }

    /** The client's own word; that somebody else has the same contact is not hers to know. */
    void changeOwn(Client client, Reach reach) {
        client.reachedAt(reach, clock.instant());
        book.flush();
    }

    private void requireAlone(@Nullable UUID self, Reach reach) {
        locks.take(
                Stream.of(
                                Optional.ofNullable((Object) reach.phone()),
                                Optional.ofNullable((Object) ContactKeys.email(reach.email())))
                        .flatMap(Optional::stream));
        var others =
                book.reachedAt(reach.phone(), reach.email()).stream()
                        .map(Client::id)
                        .filter(id -> !Objects.equals(id, self))
                        .toList();
        if (!others.isEmpty()) {
            throw ClientProblem.CLIENT_EXISTS.with("clientIds", others);
        }
    }
}
