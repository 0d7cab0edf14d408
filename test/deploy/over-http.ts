/** COS's client reads it while it is loaded: to be imported before it. */
process.env.COS_SDK_PROTOCOL = 'http'
