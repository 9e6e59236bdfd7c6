package io.beautysalon.board;

/** A path, and everything below it, that nobody else changes while a task lasts. */
record Lock(String path, String task, String who, String since) {

    boolean covers(String other) {
        return path.equals(other) || path.startsWith(other + "/") || other.startsWith(path + "/");
    }

    @Override
    public String toString() {
        return "the lock of %s on %s".formatted(who, path);
    }
}
