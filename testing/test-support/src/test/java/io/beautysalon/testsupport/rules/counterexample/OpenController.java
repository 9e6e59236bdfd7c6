package io.beautysalon.testsupport.rules.counterexample;

import org.springframework.web.bind.annotation.RestController;

/** Anybody may call it. */
@RestController
public class OpenController {}
