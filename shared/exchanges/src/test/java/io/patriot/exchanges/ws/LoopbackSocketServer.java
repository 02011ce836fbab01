package io.patriot.exchanges.ws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The least WebSocket server that can be: real sockets on loopback, frames written by hand. */
public final class LoopbackSocketServer implements AutoCloseable {
  public static final int TEXT = 1;
  public static final int CONTINUATION = 0;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");
  private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final ServerSocket door;
  private final BiConsumer<Peer, String> onText;
  public final List<Peer> peers = new CopyOnWriteArrayList<>();

  private LoopbackSocketServer(ServerSocket door, BiConsumer<Peer, String> onText) {
    this.door = door;
    this.onText = onText;
  }

  public static LoopbackSocketServer start(BiConsumer<Peer, String> onText) throws IOException {
    var server =
        new LoopbackSocketServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), onText);
    Thread.ofVirtual().start(server::acceptAll);
    return server;
  }

  public URI uri() {
    return URI.create("ws://127.0.0.1:" + door.getLocalPort());
  }

  private void acceptAll() {
    while (!door.isClosed()) {
      try {
        var peer = new Peer(door.accept());
        Thread.ofVirtual().start(() -> peer.serve(this));
      } catch (IOException _) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Peer peer : peers) {
      peer.cut();
    }
  }

  /** One client, seen from the server. */
  public static final class Peer {
    private final Socket socket;
    private final OutputStream out;
    public final List<Integer> opcodes = new CopyOnWriteArrayList<>();
    public volatile String path = "";

    private Peer(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
    }

    private void serve(LoopbackSocketServer server) {
      try {
        var in = new DataInputStream(socket.getInputStream());
        shakeHands(in);
        server.peers.add(this);
        while (true) {
          int opcode = in.readUnsignedByte() & 0x0f;
          byte[] payload = payload(in);
          opcodes.add(opcode);
          if (opcode == TEXT) {
            server.onText.accept(this, new String(payload, UTF_8));
          } else if (opcode == PING) {
            send(true, PONG, payload);
          } else if (opcode == CLOSE) {
            send(true, CLOSE, payload);
            return;
          }
        }
      } catch (IOException | NoSuchAlgorithmException _) {
        // the client has gone, which is how most of these conversations end
      }
    }

    private void shakeHands(DataInputStream in) throws IOException, NoSuchAlgorithmException {
      var head = new ByteArrayOutputStream();
      while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        head.write(in.readUnsignedByte());
      }
      String request = head.toString(ISO_8859_1);
      path = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP"));
      Matcher key = KEY.matcher(request);
      if (!key.find()) {
        throw new IOException("no key");
      }
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key.group(1) + ACCEPT_SUFFIX).getBytes(ISO_8859_1));
      String answer =
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + Base64.getEncoder().encodeToString(hash)
              + "\r\n\r\n";
      out.write(answer.getBytes(ISO_8859_1));
    }

    private static byte[] payload(DataInputStream in) throws IOException {
      int length = in.readUnsignedByte() & 0x7f;
      length = length == 126 ? in.readUnsignedShort() : length;
      byte[] mask = in.readNBytes(4);
      byte[] payload = in.readNBytes(length);
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= mask[i % 4];
      }
      return payload;
    }

    public void says(String text) throws IOException {
      send(true, TEXT, text.getBytes(UTF_8));
    }

    public synchronized void send(boolean last, int opcode, byte[] payload) throws IOException {
      var frame = new ByteArrayOutputStream();
      frame.write((last ? 0x80 : 0) | opcode);
      if (payload.length < 126) {
        frame.write(payload.length);
      } else {
        frame.write(126);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
      }
      frame.write(payload);
      out.write(frame.toByteArray());
      out.flush();
    }

    public void cut() throws IOException {
      socket.close();
    }
  }
}
