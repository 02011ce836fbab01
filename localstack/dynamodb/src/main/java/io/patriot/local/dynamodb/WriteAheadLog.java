package io.patriot.local.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteLibraryLoader;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * How tables on disk are written: each change once, to the end of a log, and waiting for the disk once. SQLite's default waits about four times,
 * which is most of the time of a small write. After a kill or a power cut as much is there with either.
 *
 * <p>DynamoDBLocal has SQLite's own folding of the log into the file switched off, so it is done here. The log grows while writes never pause, and
 * begins anew once all of it was folded, at the latest with the next start.
 */
final class WriteAheadLog {
  /** DynamoDBLocal's name for it; it makes the file itself only when it is first asked for something. */
  private static final String SHARED_FILE = "shared-local-instance.db";

  private static final int WAIT_MS_MAX = 5_000;
  private static final int FOLD_EVERY_MS = 5_000;

  private WriteAheadLog() {}

  /** For the tables in the directory that DynamoDBLocal's arguments name, if they name one. */
  static void use(List<String> arguments) throws Exception {
    int at = arguments.indexOf("-dbPath");
    if (at < 0 || !arguments.contains("-sharedDb")) {
      return;
    }
    SQLiteLibraryLoader.initialize(); // it would be at the first question
    File file = Path.of(arguments.get(at + 1)).resolve(SHARED_FILE).toFile();
    SQLiteConnection first = opened(file);
    first.exec("PRAGMA journal_mode=WAL"); // the file remembers it
    first.dispose();
    Thread.ofPlatform().name("write-ahead-log").daemon().start(() -> keepFolding(file));
  }

  private static void keepFolding(File file) {
    try {
      SQLiteConnection connection = opened(file);
      while (true) {
        Thread.sleep(FOLD_EVERY_MS);
        fold(connection);
      }
    } catch (SQLiteException e) {
      System.err.println("dynamodb.log.not_folded error=" + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What somebody still reads is left for the next time. */
  private static void fold(SQLiteConnection connection) {
    try {
      connection.exec("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (SQLiteException e) {
      System.err.println("dynamodb.log.fold.failed error=" + e);
    }
  }

  private static SQLiteConnection opened(File file) throws SQLiteException {
    SQLiteConnection connection = new SQLiteConnection(file).open();
    connection.setBusyTimeout(WAIT_MS_MAX);
    return connection;
  }
}
