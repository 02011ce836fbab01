package io.patriot.lambda;

import java.util.List;

/** Works on new items of a table, oldest first. An exception means: the whole batch again. */
public non-sealed interface StreamHandler extends Handler {
  void inserted(List<NewItem> items);

  /**
   * A new item of the table, as far as text goes.
   *
   * @param partitionKey the item's {@code pk}
   * @param sortKey the item's {@code sk}
   * @param content the text of the item's {@code events}
   */
  record NewItem(String partitionKey, String sortKey, String content) {}
}
