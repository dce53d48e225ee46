import { ConfigOptions, Options } from "./shared/layerTest.js";
import { Services, layer, layerConfig, layerTest } from "./shared/Polytomic.js";
export { type ConfigOptions, type Options, Services, layer, layerConfig, layerTest };
