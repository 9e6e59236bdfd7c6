package io.beautysalon.stripetwin.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Every object of the twin, apart by account. One lock: the twin does one thing at a time. */
public final class Store {

    /** The account of the platform itself, where a connected account has its id. */
    public static final String PLATFORM = "";

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Shelf, SequencedMap<String, ObjectNode>> shelves = new LinkedHashMap<>();
    private long changes;

    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    public void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    public ObjectNode put(String account, ObjectNode object) {
        var type = Trees.text(object, "object", "");
        return locked(() -> {
            changes++;
            shelves.computeIfAbsent(new Shelf(account, type), shelf -> new LinkedHashMap<>())
                    .put(Trees.text(object, "id", ""), object);
            return object;
        });
    }

    public Optional<ObjectNode> find(String account, String type, String id) {
        return locked(() -> Optional.ofNullable(shelf(account, type).get(id)));
    }

    /**
     * The object of this account, or the 404 that Stripe gives, word for word the same for a
     * foreign one.
     */
    public ObjectNode require(String account, String type, String id, String param) {
        return find(account, type, id).orElseThrow(() -> StripeError.noSuch(type, id, param));
    }

    /** Any object of the account with this id, whatever it is: what {@code expand} asks for. */
    public Optional<ObjectNode> find(String account, String id) {
        return locked(() ->
                shelves.entrySet().stream()
                        .filter(e -> e.getKey().account().equals(account))
                        .flatMap(e -> Optional.ofNullable(e.getValue().get(id)).stream())
                        .findFirst());
    }

    public void remove(String account, String type, String id) {
        locked(() -> shelf(account, type).remove(id));
    }

    /** Newest first, as Stripe lists. */
    public List<ObjectNode> list(String account, String type) {
        return locked(() -> new ArrayList<>(shelf(account, type).sequencedValues().reversed()));
    }

    /** Every account that has an object, the platform first. */
    public List<String> accounts() {
        return locked(() -> {
            var accounts = new TreeSet<String>();
            shelves.keySet().forEach(shelf -> accounts.add(shelf.account()));
            return List.copyOf(accounts);
        });
    }

    public List<String> types(String account) {
        return locked(() ->
                shelves.keySet().stream()
                        .filter(shelf -> shelf.account().equals(account))
                        .map(Shelf::type)
                        .toList());
    }

    private SequencedMap<String, ObjectNode> shelf(String account, String type) {
        return shelves.getOrDefault(new Shelf(account, type), new LinkedHashMap<>());
    }

    /** Says after each change that there is something to keep. */
    public long changes() {
        return locked(() -> changes);
    }

    /** Notes that an object was changed in place. */
    public void touched() {
        locked(() -> {
            changes++;
        });
    }

    private record Shelf(String account, String type) {}
}
