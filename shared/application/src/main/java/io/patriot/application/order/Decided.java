package io.patriot.application.order;

/**
 * A verdict on an order as it was kept: which step of the order's life it was, and all that it was
 * reached from.
 *
 * @param version the step of the order's life
 * @param rules the rules that judged, {@link io.patriot.domain.risk.RiskPolicy#NAME}
 * @param inputsHash SHA-256 over what was kept, in hexadecimal
 * @param verdictHash SHA-256 over the verdict as it goes over the wire, in hexadecimal
 */
public record Decided(
    long version, DecisionInputs inputs, String rules, String inputsHash, String verdictHash) {}
