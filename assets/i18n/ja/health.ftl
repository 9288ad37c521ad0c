# 帳面の具合: 調べてわかること、傷んだ帳面から読めるもの、ある人を完全に忘れること。

## 調べてわかること

doctor-file = 帳面: { $path }
doctor-counts = 記録{ $records }件、操作{ $acts }件、SQLite { $sqlite }
doctor-newest = いちばん新しい控え: { $path }（{ $on }）
doctor-newest-undated = いちばん新しい控え: { $path }
doctor-name = {"  "}{ $what }
doctor-more = {"  "}ほか{ $n }件
doctor-damage = 傷み: SQLite が読み取れないところがあります
doctor-loose = 行き先のない行が{ $n }件あります
doctor-rotten = 最後に書いた内容と違う記録が{ $n }件あります
doctor-row-differs = { $what }: 操作の控えと違います（{ $id }）
doctor-row-missing = { $what }: だれも消していないのに、なくなっています（{ $id }）
doctor-row-unknown = { $what }: だれも書いていない記録です（{ $id }）
doctor-chain = 書いたあとで変わった操作が{ $n }件あります。その番号:
doctor-meta = どの帳面なのかを示す印がなくなっています
doctor-act-open = 終わったはずの操作が途中のままになっています。--fix で直せます
doctor-triggers = 操作を控えるしくみが{ $n }件そろっていません。--fix で作り直せます
doctor-miscounted = まとめの値が{ $n }件ずれています。--fix で計算し直せます
doctor-misindexed = 探すための索引が{ $n }件ずれています。--fix で作り直せます
doctor-sqlite = SQLite { $what } は、まれに書いた内容をなくすことがあります。新しい Enishi で新しくなります
doctor-unread = 調べられないところがありました: { $what }
doctor-open-to-others = この機械のほかの人も読めます。--fix で閉じられます:
doctor-synced = 帳面は { $what } のフォルダーにあります。一度に一台で使うぶんには問題ありません。別の機械で開く前に、こちらの Enishi を閉じると安心です
doctor-conflicts = この帳面の別の写しが横に{ $n }つあります。違いは enishi compare ファイル でわかります:
doctor-away = この帳面の別の写しが、同期サービスの側にだけあります。呼び戻すと見くらべられます:
doctor-network = 帳面は別の機械（{ $what }）にあります。つながらないときは開けません。控えはこの機械に残ります
doctor-names = ファイルに名前が{ $n }つあります（ハードリンク）。停電のあと、操作が半分だけ残るおそれがあります。名前は一つにしておけます
doctor-leftovers = 終わったプログラムの残りが{ $n }件あります。--fix で片づきます:
doctor-left-alone = まだ役に立つかもしれないファイルが横に{ $n }件あります。そのままにしてあります:
doctor-no-copy = 無事な控えがまだありません。enishi backup で作れます
doctor-old-copy = いちばん新しい控えは{ $n }日前のもので、そのあとに書いた内容があります。enishi backup で作れます
doctor-good = 異常はありません。
doctor-sound = 帳面は無事です。上にあるのは、知っておくとよいことだけです。
doctor-fixable = なくなったものはありません。どれも記録から作り直せます: enishi doctor --fix
doctor-rows = 何も変えていません。enishi doctor --mend で、最後に書いた内容に戻せます。enishi undo で取り消せます。
doctor-sick = このファイルに異常があります。何も変えていません。控えに置き換えられます: enishi backup list、次に enishi restore ファイル --yes。読めるものは新しい帳面に移せます: enishi salvage
actor-doctor = 診断
said-record-mended = 記録を最後に書いた内容に戻しました。
help-doctor-mend = 操作の控えと違う記録を、最後に書いた内容に戻します

## 傷んだ帳面から読めるもの

salvage-nobody = （名前不明）
salvage-done = 新しい帳面に記録を{ $n }件移しました: { $path }
salvage-torn = 途中で止まった操作がありました。写しの中で取り消してから読みました
salvage-unnamed = { $n }人については、書きとめた内容だけが残っています。名前は不明としてあります
salvage-earlier = 操作の控えも終わりまでは読めませんでした。控えから移した記録は、いくらか前の内容かもしれません
salvage-not-whole = 読めないところがあるため、ここに出ている数より多く欠けているかもしれません。控えに残っていることがあります: enishi backup list
salvage-next = 傷んだファイルはそのままです。中を見るには: enishi --db "{ $path }" list。新しい帳面で続けるには: enishi restore "{ $path }" --yes
said-book-salvaged = 傷んだ帳面から記録を{ $count }件読み取りました。
col-came = 移した件数
col-from-log = うち操作の控えから
col-lost = 読めず
help-salvage = 傷んだ帳面から読めるものを、新しい帳面に移します
help-salvage-to = 新しい帳面の場所。なければ傷んだ帳面の横に作ります

## ある人を完全に忘れる

forget-would = { $who }を忘れると、次のものが完全に消えます:
forget-done = { $who }を、記録からも操作の控えからも消しました。消えたもの:
forget-records = {"  "}{ $record }: { $n }件
forget-acts = {"  "}この人についての内容がなくなる操作: { $n }件
forget-drafts = {"  "}書きかけ: { $n }件
forget-named = {"  "}ほかの人の記録で、この人の名前があるもの（そのまま残ります）: { $n }件。enishi find で探せます
forget-named-once = {"  "}ほかの人の記録で、以前この人の名前があったもの（操作の控えに残ります）: { $n }件
forget-add-yes = まだ何もしていません。取り消しでは戻せず、この人についての前の操作も戻せなくなります。実行するには --yes を付けます。戻せるようにしておくなら: enishi remove
forget-not-anew = ファイルを作り直せませんでしたが、書いてあった場所は上書きしてあります
forget-copy = この控えには、まだ名前があります。いらなくなったら消せます: { $path }
forget-copy-unread = 合言葉なしでは中を見られないため、名前が残っているかもしれない控えです: { $path }
usage-forget-everywhere = { $what }を完全に忘れるには --everywhere を付けます
usage-forget-everywhere-hint = ごみ箱に入れるなら enishi remove で、あとから戻せます。enishi forget 人 --everywhere は戻せません
refusal-forgotten = 取り消せるのは、完全に忘れた人についての操作だけなので、戻せません
refusal-forgotten-hint = 何をしたかは enishi history で見られます。前の控えが役に立つことがあります: enishi backup list
said-forgotten = ある人を完全に忘れました（記録{ $count }件）。
said-about-forgotten = 完全に忘れた人についての操作です。
help-forget = ある人を、記録からも操作の控えからも完全に消します
help-forget-who = だれ: 名前、よみ、その一部、または番号。ごみ箱の人は名前全部で
help-forget-everywhere = 操作の控えと索引からも消します。戻せません
help-forget-yes = 実行します。なければ、何が消えるかだけを出します
