package io.patriot.exchanges.binance.userstream;

/** What the venue says on a private stream, field by field as documented. */
final class Says {
  private Says() {}

  /** An order that came to rest. */
  static String order(long orderId) {
    return order(orderId, "NEW", "NEW", "0", "0", 0);
  }

  static String trade(long orderId, long tradeId) {
    return order(orderId, "TRADE", "PARTIALLY_FILLED", "0.001", "0.001", tradeId);
  }

  private static String order(
      long orderId, String execution, String status, String last, String sum, long tradeId) {
    return """
        {"e":"ORDER_TRADE_UPDATE","E":1772452810005,"T":1772452810001,"o":{"s":"BTCUSDT",\
        "c":"our-%d","S":"SELL","o":"LIMIT","f":"GTC","q":"0.003","p":"61800.1","ap":"0",\
        "sp":"0","x":"%s","X":"%s","i":%d,"l":"%s","z":"%s","L":"61800.1","N":"USDT",\
        "n":"0.0123","T":1772452810001,"t":%d,"b":"0","a":"9.91","m":true,"R":true,\
        "wt":"CONTRACT_PRICE","ot":"LIMIT","ps":"BOTH","cp":false,"rp":"-1.5","pP":false,\
        "V":"EXPIRE_MAKER","pm":"NONE","gtd":0,"er":"0"}}"""
        .formatted(orderId, execution, status, orderId, last, sum, tradeId);
  }

  static String algo(String status, String actualOrder) {
    return """
        {"e":"ALGO_UPDATE","T":1772452810001,"E":1772452810005,"o":{"caid":"our-stop",\
        "aid":77,"at":"CONDITIONAL","o":"STOP_MARKET","s":"BTCUSDT","S":"SELL","ps":"BOTH",\
        "f":"GTC","q":"0.01","X":"%s","ai":"%s","ap":"0","aq":"0","act":"0","tp":"60000",\
        "p":"0","V":"NONE","wt":"MARK_PRICE","pm":"NONE","cp":false,"pP":false,"R":true,\
        "tt":0,"gtd":0,"rm":"Reduce Only reject","ia":true}}"""
        .formatted(status, actualOrder);
  }

  static String account() {
    return """
        {"e":"ACCOUNT_UPDATE","E":1772452810005,"T":1772452810001,"S":1,"a":{"m":"ORDER",\
        "B":[{"a":"USDT","wb":"122624.12345678","cw":"100.12","bc":"50.1"}],\
        "P":[{"s":"BTCUSDT","pa":"-0.5","ep":"61800.1","bep":"0","cr":"200","up":"-3.2",\
        "mt":"cross","iw":"0","ps":"SHORT"}]}}""";
  }

  static String leverage() {
    return """
        {"e":"ACCOUNT_CONFIG_UPDATE","E":1772452810005,"T":1772452810001,\
        "ac":{"s":"BTCUSDT","l":25}}""";
  }

  static String multiAssets() {
    return """
        {"e":"ACCOUNT_CONFIG_UPDATE","E":1772452810005,"T":1772452810001,"ai":{"j":true}}""";
  }

  static String marginCall() {
    return """
        {"e":"MARGIN_CALL","E":1772452810005,"cw":"3.16","p":[{"s":"ETHUSDT","ps":"LONG",\
        "pa":"1.327","mt":"CROSSED","iw":"0","mp":"187.17127","up":"-1.16","mm":"1.614"}]}""";
  }

  static String tradeLite() {
    return """
        {"e":"TRADE_LITE","E":1772452810004,"T":1772452810001,"s":"BTCUSDT","q":"0.001",\
        "p":"0","m":false,"c":"our-1","S":"BUY","L":"61800.1","l":"0.001","t":5,"i":1}""";
  }

  static String keyExpired() {
    return "{\"e\":\"listenKeyExpired\",\"E\":1772452810005,\"listenKey\":\"abc\"}";
  }
}
