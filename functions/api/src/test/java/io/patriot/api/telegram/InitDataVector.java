package io.patriot.api.telegram;

/** Init data of a bot that does not exist, signed with OpenSSL. */
final class InitDataVector {
  static final String TEXT =
      "user=%7B%22id%22%3A42%2C%22first_name%22%3A%22Anna%20%26%20Co%22%2C%22language_code%22%3A%22en%22%7D"
          + "&signature=c2ln&auth_date=1700000000"
          + "&hash=e2b41ef6bef559f86b5be5eff151cc0ac86e88339553eb4821988f6dededcad6";

  private InitDataVector() {}
}
