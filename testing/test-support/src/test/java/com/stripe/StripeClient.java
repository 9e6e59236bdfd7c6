package com.stripe;

/** Stands where the SDK has it. */
public class StripeClient {}
