import { testShard } from "./shard.js";

testShard(0, 2);
