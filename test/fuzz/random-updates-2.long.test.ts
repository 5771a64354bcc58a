import { surviveHalf } from "./random-updates.ts";

surviveHalf(2);
