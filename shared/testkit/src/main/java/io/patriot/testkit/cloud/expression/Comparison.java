package io.patriot.testkit.cloud.expression;

/** How two values stand to each other. */
enum Comparison {
  EQUAL("="),
  NOT_EQUAL("<>"),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }
}
