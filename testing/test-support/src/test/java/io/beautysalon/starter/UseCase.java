package io.beautysalon.starter;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands where the starter has it. */
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
