package io.beautysalon.booking.tax;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The salon's tax rates. */
interface TaxRates extends Repository<TaxRate, UUID> {

    TaxRate saveAndFlush(TaxRate rate);

    Optional<TaxRate> findById(UUID id);

    boolean existsByLocationIdAndCategory(UUID locationId, String category);

    @Query("select r from TaxRate r where r.id > ?1 order by r.id limit ?2")
    List<TaxRate> after(UUID id, int rows);
}
