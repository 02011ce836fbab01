package io.patriot.exchanges.binance;

/** The venue's messages, in its own form. */
final class Says {
  private Says() {}

  static String quote(String symbol, long updateId, String bid, String ask) {
    return """
        {"stream":"x","data":{"e":"bookTicker","u":%d,"E":1,"T":1,"s":"%s","b":"%s","B":"1.000",\
        "a":"%s","A":"2.000"}}"""
        .formatted(updateId, symbol, bid, ask);
  }

  static String trade(String symbol, long id, String price, String quantity) {
    return """
        {"stream":"x","data":{"e":"trade","E":1,"T":1,"s":"%s","t":%d,"p":"%s","q":"%s",\
        "X":"MARKET","m":false}}"""
        .formatted(symbol, id, price, quantity);
  }

  static String depth(String symbol, long first, long last, long previous, String bids) {
    return """
        {"stream":"x","data":{"e":"depthUpdate","E":1,"T":1,"s":"%s","U":%d,"u":%d,"pu":%d,\
        "b":[%s],"a":[]}}"""
        .formatted(symbol, first, last, previous, bids);
  }

  static String bar(String symbol, long eventMs, long openMs, boolean closed) {
    return """
        {"stream":"x","data":{"e":"kline","E":%d,"s":"%s","k":{"t":%d,"T":%d,"s":"%s","i":"1m",\
        "f":1,"L":2,"o":"100.0","c":"101.0","h":"102.0","l":"99.0","v":"5","n":3,"x":%b,"q":"1",\
        "V":"1","Q":"1","B":"0"}}}"""
        .formatted(eventMs, symbol, openMs, openMs + 59_999, symbol, closed);
  }

  static String ticker(String symbol) {
    return """
        {"stream":"x","data":{"e":"24hrTicker","E":1,"s":"%s","p":"1.0","P":"1.5","w":"100",\
        "c":"101.0","Q":"1","o":"100.0","h":"102.0","l":"99.0","v":"500","q":"50000","O":0,"C":1,\
        "F":1,"L":2,"n":2}}"""
        .formatted(symbol);
  }

  static String snapshot(long lastUpdateId, String bids) {
    return "{\"lastUpdateId\":%d,\"E\":1,\"T\":1,\"bids\":[%s],\"asks\":[[\"101.0\",\"9.000\"]]}"
        .formatted(lastUpdateId, bids);
  }

  static String restBar(long openMs) {
    return "[%d,\"100.0\",\"102.0\",\"99.0\",\"101.0\",\"5\",%d,\"1\",3,\"1\",\"1\",\"0\"]"
        .formatted(openMs, openMs + 59_999);
  }
}
