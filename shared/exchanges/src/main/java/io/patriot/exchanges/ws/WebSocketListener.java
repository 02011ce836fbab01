package io.patriot.exchanges.ws;

/**
 * Who hears a socket. Calls for one socket never overlap and come in order; the next message is
 * asked for only when the call for the last one has returned, so a slow listener slows the venue
 * and fills no memory here.
 */
public interface WebSocketListener {
  /**
   * One whole message.
   *
   * @param text valid during the call only
   */
  void onText(CharSequence text);

  /** The socket has ended, told once; nothing follows. */
  void onClosed(Closing closing);

  /** How a socket ended: with a code and words from the other side, or by breaking. */
  record Closing(int code, String reason) {
    public static final int NORMAL = 1000;
    public static final int BROKEN = 1006;
    public static final int MESSAGE_TOO_BIG = 1009;
  }
}
