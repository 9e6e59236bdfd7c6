package io.beautysalon.stripetwin.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the twin's state in a folder, so that a twin that is stopped and started again still knows
 * its accounts. A change is on disk within a quarter of a second, and always after an orderly stop.
 */
public final class Notebook implements AutoCloseable {

    private static final long EVERY_MILLIS = 250;
    private static final String FILE = "stripe-twin.json";

    private final Path folder;
    private final World world;
    private final List<Chapter> chapters;
    private long written = -1;
    private boolean open = true;

    /** Something beside the objects that has to survive. */
    public interface Chapter {

        /** Its name in the file. */
        String name();

        /** What it holds now. */
        ObjectNode save();

        /** Takes over what it held. */
        void load(ObjectNode saved);
    }

    public Notebook(Path folder, World world, List<Chapter> chapters) {
        this.folder = folder;
        this.world = world;
        this.chapters = List.copyOf(chapters);
    }

    /** Reads what there is and keeps writing from then on. */
    public void open() {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(FILE);
            if (Files.exists(file)) {
                load((ObjectNode) Trees.parse(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The twin can't read its state in " + folder, e);
        }
        Thread.ofVirtual().name("notebook").start(this::work);
    }

    private void load(ObjectNode saved) {
        world.clock().advance(Duration.parse(Trees.text(saved, "ahead", "PT0S")));
        // the same seed again would give ids away twice
        world.ids().skip(Trees.number(saved, "starts") + 1);
        starts = Trees.number(saved, "starts") + 1;
        Trees.inner(saved, "objects")
                .properties()
                .forEach(account ->
                        account.getValue()
                                .forEach(object ->
                                        world.store().put(account.getKey(), (ObjectNode) object)));
        chapters.forEach(chapter -> chapter.load(Trees.inner(saved, chapter.name())));
    }

    private long starts;

    private void work() {
        try {
            while (isOpen()) {
                Thread.sleep(EVERY_MILLIS);
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isOpen() {
        return open;
    }

    private synchronized void write() {
        var changes = world.store().changes();
        if (changes == written) {
            return;
        }
        var bytes = Trees.bytes(world.store().locked(this::state));
        try {
            var draft = folder.resolve(FILE + ".draft");
            Files.write(draft, bytes);
            var ignored =
                    Files.move(
                            draft,
                            folder.resolve(FILE),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The twin can't write its state in " + folder, e);
        }
        written = changes;
    }

    private ObjectNode state() {
        var state =
                Trees.object().put("ahead", world.clock().ahead().toString()).put("starts", starts);
        var objects = state.putObject("objects");
        for (var account : world.store().accounts()) {
            var list = objects.putArray(account);
            for (var type : world.store().types(account)) {
                world.store()
                        .list(account, type)
                        .reversed()
                        .forEach(object -> list.add(object.deepCopy()));
            }
        }
        chapters.forEach(chapter -> state.set(chapter.name(), chapter.save()));
        return state;
    }

    @Override
    public synchronized void close() {
        open = false;
        write();
    }
}
