package io.beautysalon.starter.sample;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Notes extends JpaRepository<Note, UUID> {

    @Query(value = "select cast(pg_sleep(:seconds) as text)", nativeQuery = true)
    String pause(double seconds);
}
