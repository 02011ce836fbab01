package io.patriot.proof.check;

/** What must be true of a trading platform, whatever happens to it. */
public enum Invariant {
  I1("one wish is at most one order at its venue"),
  I2("every trade is in the books exactly once"),
  I3("what is held is the sum of what was traded, and what the venue says"),
  I4("no money appears or is lost, and the wallet is the venue's"),
  I5("everything that happened is told at least once"),
  I6("work for one person touches nobody else's things"),
  I7("once trading is switched off nothing leaves that opens risk"),
  I8("an order that ended here has ended there, with the same trades"),
  I9("nothing is stuck"),
  I10("what is stored is what its history leads to, to the last byte"),
  I11("what only reduces never opens, and nothing is approved beyond the money there is"),
  I12("an order that protects stands at its venue, or its owner was told"),
  I13("what risks too much is found, told once, and halved where it is critical, or said why not");

  private final String words;

  Invariant(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
