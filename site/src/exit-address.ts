/** Where the quick exit leads: the weather, which anybody may look at. Of the national forecasting centre. */
export const EXIT_URL = 'https://nchmf.gov.vn/';
