package io.beautysalon.board;

/** How far a task is. */
enum Stage {
    IN_PROGRESS,
    REVIEW,
    BLOCKED,
    DONE
}
