import DefaultTheme from "vitepress/theme"
import { defineAsyncComponent } from "vue"
import "./style.css"

export default {
  ...DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component(
      "Playground",
      defineAsyncComponent(() => import("../playground/Playground.vue"))
    )
  }
} satisfies typeof DefaultTheme
