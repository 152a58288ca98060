import adsrDestinationsTo2024 from '../codes/adsr-destinations-to-2024.json' with { type: 'json' }
import adsrReasons2024 from '../codes/adsr-reasons-2024.json' with { type: 'json' }
import adsrReasonsTo2024 from '../codes/adsr-reasons-to-2024.json' with { type: 'json' }
import awaitsToAdsrReasons2024 from '../codes/awaits-to-adsr-reasons-2024.json' with { type: 'json' }
import awaitsToAdsrReasonsTo2024 from '../codes/awaits-to-adsr-reasons-to-2024.json' with { type: 'json' }
import awaitsToCommunityReasons2021 from '../codes/awaits-to-community-reasons-2021.json' with {
  type: 'json',
}
import awaitsToCommunityReasons202310 from '../codes/awaits-to-community-reasons-2023-10.json' with {
  type: 'json',
}
import awaitsToCommunityReasons202311 from '../codes/awaits-to-community-reasons-2023-11.json' with {
  type: 'json',
}
import awaitsToDtocReasons from '../codes/awaits-to-dtoc-reasons.json' with { type: 'json' }
import awaitsToMhsdsReasonsV5 from '../codes/awaits-to-mhsds-reasons-v5.json' with { type: 'json' }
import awaitsToMhsdsReasonsV6 from '../codes/awaits-to-mhsds-reasons-v6.json' with { type: 'json' }
import communityDestinations202311 from '../codes/community-destinations-2023-11.json' with { type: 'json' }
import communityReasons2021 from '../codes/community-reasons-2021.json' with { type: 'json' }
import communityReasons202310 from '../codes/community-reasons-2023-10.json' with { type: 'json' }
import communityReasons202311 from '../codes/community-reasons-2023-11.json' with { type: 'json' }
import dtocAttributions from '../codes/dtoc-attributions.json' with { type: 'json' }
import dtocReasons from '../codes/dtoc-reasons.json' with { type: 'json' }
import mhsdsAttributions from '../codes/mhsds-attributions.json' with { type: 'json' }
import mhsdsReasonsV5 from '../codes/mhsds-reasons-v5.json' with { type: 'json' }
import mhsdsReasonsV6 from '../codes/mhsds-reasons-v6.json' with { type: 'json' }

/** The files of codes/ as they are read; what they say is checked where they are parsed. */
export const codeFiles: unknown[] = [
  adsrDestinationsTo2024,
  adsrReasons2024,
  adsrReasonsTo2024,
  communityDestinations202311,
  communityReasons2021,
  communityReasons202310,
  communityReasons202311,
  dtocAttributions,
  dtocReasons,
  mhsdsAttributions,
  mhsdsReasonsV5,
  mhsdsReasonsV6,
]

/** For each list of reasons, how what is awaited becomes one of them. */
export const awaitsFiles: unknown[] = [
  awaitsToAdsrReasons2024,
  awaitsToAdsrReasonsTo2024,
  awaitsToCommunityReasons2021,
  awaitsToCommunityReasons202310,
  awaitsToCommunityReasons202311,
  awaitsToDtocReasons,
  awaitsToMhsdsReasonsV5,
  awaitsToMhsdsReasonsV6,
]
