package io.patriot.proof.check;

import static org.assertj.core.api.Assertions.assertThat;

/** What a check found. */
final class Found {
  final Findings findings = new Findings();

  void isRight() {
    assertThat(findings.wrongs()).isEmpty();
  }

  void isWrong(Invariant invariant) {
    assertThat(findings.wrongs())
        .isNotEmpty()
        .allSatisfy(wrong -> assertThat(wrong).startsWith(invariant + " "));
  }
}
