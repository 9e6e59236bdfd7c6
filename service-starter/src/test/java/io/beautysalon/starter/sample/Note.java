package io.beautysalon.starter.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Note {

    @Id private UUID id;
    private String text;
    @Version private @Nullable Long version;

    protected Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    void rewrite(String newText) {
        text = newText;
    }

    UUID id() {
        return id;
    }

    String text() {
        return text;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
