import { ConfigOptions, Options } from "./shared/layers.js";
import { Services, layer, layerConfig, layerTest } from "./shared/Polytomic.js";
export { type ConfigOptions, type Options, Services, layer, layerConfig, layerTest };
